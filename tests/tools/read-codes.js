// Reads the QR codes of pictures with jsQR, as a scanner would, and prints the list of their texts, from the top.
// Call: node read-codes.js PICTURE… (binary PPM, as pdftoppm writes it)
"use strict";
const fs = require("node:fs");
const jsQR = require("jsqr");

function picture(file) {
  const bytes = fs.readFileSync(file);
  const [header, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString("latin1", 0, 64));
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let from = header.length, to = 0; to < rgba.length; from += 3, to += 4) {
    rgba.set([bytes[from], bytes[from + 1], bytes[from + 2], 255], to);
  }
  return { width: Number(width), height: Number(height), rgba };
}

// jsQR finds one code in a picture: each strip between two rows of white is a picture of its own. Lower ones are text.
function strips({ width, height, rgba }) {
  const isWhite = (row) => rgba.subarray(row * width * 4, (row + 1) * width * 4).every((value) => value > 200);
  const found = [];
  let start = null;
  for (let row = 0; row <= height; row++) {
    const ends = row === height || isWhite(row);
    if (!ends && start === null) start = row;
    if (ends && start !== null) {
      if (row - start > 90) found.push([Math.max(0, start - 20), Math.min(height, row + 20)]);
      start = null;
    }
  }
  return found.map(([from, to]) => [rgba.slice(from * width * 4, to * width * 4), width, to - from]);
}

const texts = process.argv.slice(2).flatMap((file) =>
  strips(picture(file)).map(([rgba, width, height]) => jsQR(rgba, width, height)?.data),
);
console.log(JSON.stringify(texts.filter(Boolean)));
