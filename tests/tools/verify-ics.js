// Reads calendars with ical.js and prints one JSON object: what the file says, and every occurrence as an instant.
// Occurrences of a series are expanded twice: with the zone that the file brings, and with that of timezones-ical-library,
// which publishes the official one. Call: node verify-ics.js FILE
"use strict";
const fs = require("node:fs");
const ICAL = require("ical.js");
const { tzlib_get_ical_block } = require("timezones-ical-library");

// More than any session has: a rule without an end must not run for ever.
const MOST = 1000;

const text = fs.readFileSync(process.argv[2], "utf8");
const problems = [];
if (!text.endsWith("END:VCALENDAR\r\n")) problems.push("does not end with END:VCALENDAR and a line end");
if (/[^\r]\n|\r[^\n]/.test(text)) problems.push("a line does not end with CR LF");
for (const line of text.split("\r\n")) {
  if (Buffer.byteLength(line, "utf8") > 75) problems.push("longer than 75 octets: " + line);
}

// In strict mode ical.js throws at a value that its property does not allow.
ICAL.design.strict = true;
const calendar = new ICAL.Component(ICAL.parse(text));
const own = new Map();
for (const block of calendar.getAllSubcomponents("vtimezone")) {
  const zone = new ICAL.Timezone(block);
  if (own.has(zone.tzid)) problems.push("two VTIMEZONE of " + zone.tzid);
  own.set(zone.tzid, zone);
  const kinds = block.getAllSubcomponents().map((part) => part.name);
  if (new Set(kinds).size !== kinds.length) problems.push(zone.tzid + " has more than one part of a kind");
}

function official(tzid) {
  const block = tzlib_get_ical_block(tzid);
  if (!Array.isArray(block)) throw new Error("timezones-ical-library does not know " + tzid);
  return new ICAL.Timezone(new ICAL.Component(ICAL.parse(block[0])));
}

// Seconds since 1970 of a wall time in a zone; one in UTC is what it is.
function instant(time, zone) {
  const there = time.clone();
  if (zone) there.zone = zone;
  return there.toUnixTime();
}

function occurrences(event, zone) {
  const length = event.component.getFirstPropertyValue("duration");
  const lasts = (start) => (length ? length.toSeconds() : event.endDate.toUnixTime() - event.startDate.toUnixTime());
  if (!event.isRecurring()) return [[instant(event.startDate, zone), lasts()]];
  const found = [];
  const times = event.iterator();
  for (let time = times.next(); time && found.length < MOST; time = times.next()) {
    found.push([instant(time, zone), lasts()]);
  }
  return found;
}

const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  const start = component.getFirstProperty("dtstart");
  const tzid = start.getParameter("tzid") || null;
  if (tzid && !own.has(tzid)) problems.push("no VTIMEZONE for " + tzid);
  if (!tzid && event.startDate.zone !== ICAL.Timezone.utcTimezone) problems.push(event.uid + " starts at no certain time");
  if (component.hasProperty("rdate")) problems.push(event.uid + " has RDATE");
  if (component.hasProperty("attendee")) problems.push(event.uid + " names participants");
  for (const name of ["uid", "dtstamp", "sequence", "summary", "status", "last-modified"]) {
    if (component.getAllProperties(name).length !== 1) problems.push(event.uid + " has not exactly one " + name);
  }
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue("status"),
    summary: event.summary,
    location: event.location,
    tzid,
    own: occurrences(event, tzid && own.get(tzid)),
    official: tzid ? occurrences(event, official(tzid)) : null,
  };
});
const uids = events.map((event) => event.uid);
if (new Set(uids).size !== uids.length) problems.push("two events share a UID");
console.log(JSON.stringify({ method: calendar.getFirstPropertyValue("method"), events, problems }));
