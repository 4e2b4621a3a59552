/** What a person calls a field or a kind of row: by the catalogue, else as readable as its name allows. */
import { hasMessage, standingAlone, text } from "../../messages/catalogue";

function known(id: string, name: string): string {
  if (hasMessage(id)) return text(id);
  return standingAlone(name.replace(/[_-]+/g, " ").trim());
}

/** The name of a field such as `job_title`. What is no field of ours (a column of a file) stays as it is written. */
export function fieldName(field: string): string {
  return /^[a-z][a-z0-9_]*$/.test(field) ? known(`field-${field}`, field) : field;
}

/** The name of a kind of row such as `person`. */
export function rowKind(table: string): string {
  return known(`row-${table}`, table);
}
