/** Whether a control stands in a table that moves the focus with arrow keys; then it is no tab stop of its own. */
import { createContext } from "react";

export const InGrid = createContext(false);
