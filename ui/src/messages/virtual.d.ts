/** What the build puts together (`vite.config.js`): what stands behind the `=` of every message, by its id. */
declare module "virtual:catalogue" {
  const entries: Record<string, string>;
  export default entries;
}
