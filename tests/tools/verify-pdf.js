// Asks veraPDF whether a PDF keeps to the given flavours, and prints one JSON object: flavour → answer.
// Runs in the JavaScript shell (Rhino) that is in the same jar as veraPDF. arguments: file, flavour…
var veraPdf = Packages.org.verapdf;
veraPdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise();
var foundry = veraPdf.pdfa.Foundries.defaultInstance();
var file = new java.io.File(arguments[0]);
var report = {};
arguments.slice(1).forEach(function (name) {
  var flavour = veraPdf.pdfa.flavours.PDFAFlavour.fromString(name);
  var parser = foundry.createParser(file, flavour);
  var validator = foundry.createValidator(flavour, false);
  var result = validator.validate(parser);
  var violations = [];
  var assertions = result.getTestAssertions().iterator();
  while (assertions.hasNext()) {
    var assertion = assertions.next();
    var rule = assertion.getRuleId();
    violations.push(
      rule.getClause() + "-" + rule.getTestNumber() + ": " + assertion.getMessage() + " (" + assertion.getLocation().getContext() + ")"
    );
  }
  report[name] = { compliant: Boolean(result.isCompliant()), checks: Number(result.getTotalAssertions()), violations: violations };
  validator.close();
  parser.close();
});
print(JSON.stringify(report));
