// Checks a list of xAPI statements with @learninglocker/xapi-validation, the validator of Learning Locker, and prints one
// JSON object. Call: node verify-xapi.js FILE
"use strict";
const fs = require("node:fs");
const validate = require("@learninglocker/xapi-validation").default;

const statements = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const problems = Array.isArray(statements) ? [] : ["not a list of statements"];
const ids = new Set();
for (const [at, statement] of [].concat(statements).entries()) {
  for (const warning of validate(statement)) {
    problems.push(`statement ${at}: ${warning.constructor.name} at ${warning.path.join(".")}`);
  }
  if (ids.has(statement.id)) problems.push(`statement ${at}: the id ${statement.id} comes twice`);
  ids.add(statement.id);
}
console.log(JSON.stringify({ statements, problems }));
