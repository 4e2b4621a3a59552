/** Invented people for the browser preview. */
import type { DuplicatePair, Person, PersonRow } from "../api/types";
import type { Answers } from "./preview";

const given = ["Astrid", "Ida", "Jonas", "Petra", "Tomás", "Mei", "Lars", "Aino", "Samir", "Greta", "Dana"];
const surnames = ["Holm", "Berg", "Lind", "Novak", "Ruiz", "Tan", "Nygård", "Laine", "Haddad", "Olsen"];
const jobs = ["Sales clerk", "Controller", "Warehouse lead", "Purchaser", "Service technician", "Accountant"];
const departments = ["Sales", "Finance", "Warehouse", "Purchasing", "Field service", "Finance"];
const sites = ["Oslo", "Malmö", "Espoo", "Riga"];
const groups = ["Sales office", "Finance team", "Warehouse", "Purchasing", "Field service", "Finance team"];

const pick = (from: readonly string[], index: number) => from[index % from.length] ?? "";

export const people: PersonRow[] = Array.from({ length: 4812 }, (_, index) => {
  const name =
    index === 7 ? "נועה כהן" : `${pick(given, index)} ${pick(surnames, index * 7 + Math.floor(index / 11))}`;
  const job = (index * 5) % jobs.length;
  return {
    id: `p${index}`,
    name,
    email: `person.${index}@northern.example`,
    job_title: pick(jobs, job),
    department: pick(departments, job),
    site: pick(sites, index),
    kind: index % 40 === 3 ? "partner" : "internal",
    groups: index % 9 === 8 ? [] : [pick(groups, job)],
    is_superuser: index % 17 === 1,
    is_consultant: index % 40 === 3,
  };
});

function personOf(row: PersonRow): Person {
  const [first = "", ...rest] = row.name.split(" ");
  return {
    id: row.id,
    display_name: row.name,
    given_name: first,
    surname: rest.join(" "),
    email: row.email,
    user_principal_name: row.email,
    object_id: "",
    kind: row.kind,
    job_title: row.job_title,
    department: row.department,
    company: "Northern Trading",
    country: "Norway",
    office: "",
    site: "site-0",
    language: "en",
    employee_id: "",
    manager: "R. Dahl",
    phone: "",
    account_enabled: true,
    starts_on: "2021-03-01",
    leaves_on: null,
  };
}

const at = (index: number) => people[index]!;

const duplicates: DuplicatePair[] = [
  {
    one: at(12),
    other: { ...at(12), id: "p-other", email: "ida.b@northern.example", job_title: "Sales lead", groups: [] },
    reason: { id: "import-review-same-name" },
  },
  {
    one: at(30),
    other: { ...at(30), id: "p-other-2", site: "", department: "" },
    reason: { id: "import-review-address-shared" },
  },
];

export const answers: Answers = {
  people_list: ({ text, group, site, sort, offset, limit }) => {
    const words = text.toLowerCase();
    const groupName = group?.startsWith("g") ? groups[Number(group.slice(1)) % groups.length] : undefined;
    const siteName = site ? sites[Number(site.slice(5))] : undefined;
    const down = sort.startsWith("-");
    const by = sort.replace("-", "") as "name" | "email" | "job_title" | "department" | "site";
    const found = people
      .filter(
        (person) =>
          `${person.name} ${person.email} ${person.job_title} ${person.department}`
            .toLowerCase()
            .includes(words) &&
          (!groupName || person.groups.includes(groupName)) &&
          (!siteName || person.site === siteName),
      )
      .sort((one, other) => one[by].localeCompare(other[by]) * (down ? -1 : 1));
    return { total: found.length, rows: found.slice(offset, offset + limit), possible_duplicates: 2 };
  },
  person_get: ({ id }) => {
    const row = people.find((person) => person.id === id) ?? at(0);
    return {
      person: personOf(row),
      groups: row.groups.map((name, index) => ({ id: `g${index}`, name })),
      superuser: row.is_superuser ? "s1" : null,
      consultant: row.is_consultant ? "k1" : null,
    };
  },
  people_duplicates: () => duplicates,
};
