// Finds a shown element by role and accessible name, as a person with a screen reader would.
// arguments: role, name. The name matches whole, or as the beginning of a longer one; whole matches come first.
const [role, name] = arguments;
const implied = {
  button: "button, summary, input[type=button], input[type=submit]",
  link: "a[href]",
  textbox: "input:not([type]), input[type=text], input[type=email], input[type=search], input[type=url], textarea",
  spinbutton: "input[type=number]",
  checkbox: "input[type=checkbox]",
  radio: "input[type=radio]",
  combobox: "select, input[role=combobox]",
  option: "option",
  heading: "h1, h2, h3, h4, h5, h6",
  dialog: "dialog",
  table: "table",
  row: "tr",
  cell: "td",
  columnheader: "th",
  list: "ul, ol",
  listitem: "li",
  navigation: "nav",
  main: "main",
  img: "img, svg[aria-label]",
};
const selector = [`[role="${role}"]`, implied[role]].filter(Boolean).join(", ");
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const byIds = (ids) => tidy(ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" "));
const nameOf = (element) => {
  const labelled = element.getAttribute("aria-labelledby");
  const candidates = [
    labelled && byIds(labelled),
    element.getAttribute("aria-label"),
    element.labels && Array.from(element.labels, (label) => label.textContent).join(" "),
    element.textContent,
    element.getAttribute("alt"),
    element.getAttribute("title"),
    element.getAttribute("placeholder"),
    element.getAttribute("value"),
  ];
  return tidy(candidates.find((candidate) => tidy(candidate) !== ""));
};
const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest("[aria-hidden=true]");
const overrides = (element) => element.hasAttribute("role") && element.getAttribute("role") !== role;
const named = Array.from(document.querySelectorAll(selector)).filter((element) => !overrides(element) && isShown(element));
return named.find((element) => nameOf(element) === name) ?? named.find((element) => nameOf(element).startsWith(name)) ?? null;
