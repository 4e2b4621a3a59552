/** A search for people whose words stand in the address, so that back and a link bring them again. */
import { useQueryState } from "../router/router";
import { useDelayed } from "./useDelayed";

export interface PeopleSearch {
  typed: string;
  setTyped: (typed: string) => void;
  /** What is searched: the words once typing pauses. */
  text: string;
}

/** Words typed into `person` of the address. */
export function usePeopleSearch(): PeopleSearch {
  const [typed, setTyped] = useQueryState("person", "");
  const text = useDelayed(typed.trim(), 150);
  return { typed, setTyped, text };
}
