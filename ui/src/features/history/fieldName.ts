/** What a person calls a field or a kind of row: by the catalogue, else as readable as its name allows. */
import { hasMessage, text } from "../../messages/catalogue";

function readable(name: string): string {
  const words = name.replace(/[_-]+/g, " ").trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function known(ids: readonly string[], name: string): string {
  const found = ids.find(hasMessage);
  return found ? text(found) : readable(name);
}

/** The name of a field such as `job_title`. What is no field of ours (a column of a file) stays as it is written. */
export function fieldName(field: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(field)) return field;
  return known([`field-${field}`, `history-field-${field}`], field);
}

/** The name of a kind of row such as `person`. */
export function rowKind(table: string): string {
  return known([`row-${table}`, `history-row-${table}`], table);
}
