/** The fields of a person as the form shows them, in groups. */
import type { Person, PersonKind } from "../../api/types";

export const kinds: readonly PersonKind[] = ["internal", "partner", "vendor", "customer"];

/** A person of whom nothing is known yet. */
export const nobody: Person = {
  id: null,
  display_name: "",
  given_name: "",
  surname: "",
  email: "",
  user_principal_name: "",
  object_id: "",
  kind: "internal",
  job_title: "",
  department: "",
  company: "",
  country: "",
  office: "",
  site: null,
  language: "",
  employee_id: "",
  manager: "",
  phone: "",
  account_enabled: null,
  starts_on: null,
  leaves_on: null,
};

type TextField = {
  [Field in keyof Person]: Person[Field] extends string ? Field : never;
}[keyof Person];

/** Lines of text beside each other, in the order of the form. */
export const work: readonly TextField[] = [
  "job_title",
  "department",
  "company",
  "manager",
  "office",
  "country",
  "language",
  "phone",
];
export const directory: readonly TextField[] = ["user_principal_name", "object_id", "employee_id"];
export const name: readonly TextField[] = ["display_name", "given_name", "surname", "email"];
