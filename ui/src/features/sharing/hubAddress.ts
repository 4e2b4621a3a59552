/** The address of a PostgreSQL database, put together from its parts. Pure. */

export interface HubParts {
  /** Host and database such as `hub.example.com/understudy`, or a whole address as an administrator sends it. */
  address: string;
  login: string;
  password: string;
}

export const NO_HUB: HubParts = { address: "", login: "", password: "" };

const SCHEME = /^postgres(?:ql)?:\/\//i;

/** What stands in an address before its `@`, as it is written there. */
function split(address: string): { login: string; rest: string } {
  const bare = address.trim().replace(SCHEME, "");
  const end = bare.search(/[/?]/);
  const host = end < 0 ? bare : bare.slice(0, end);
  // A password may hold an unescaped @: the last one ends it.
  const at = host.lastIndexOf("@");
  return at < 0 ? { login: "", rest: bare } : { login: bare.slice(0, at), rest: bare.slice(at + 1) };
}

/** The address as it is told to somebody who has a login of their own. */
export function withoutLogin(address: string): string {
  return split(address).rest;
}

/** One address of all parts. What is typed beside goes before what stands in the address. */
export function hubUrl({ address, login, password }: HubParts): string {
  const { login: written, rest } = split(address);
  if (rest === "") return "";
  const typed = encodeURIComponent(login.trim());
  const user = typed === "" ? (password === "" ? written : (written.split(":")[0] ?? "")) : typed;
  const secret = user === "" || password === "" ? "" : `:${encodeURIComponent(password)}`;
  return `postgresql://${user === "" ? "" : `${user}${secret}@`}${rest}`;
}
