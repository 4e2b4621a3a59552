/**
 * Importing people, processes, groups, sessions or the attendance of a session from a file: choose, check, import.
 *
 * Owns the steps and what was decided. Deliberately writes nothing before "Import" is pressed.
 */
import { useState } from "react";
import type { FileChoice, ImportDone, ImportKind } from "../../api/types";
import { pickFileToOpen } from "../../platform/dialogs";
import { useQueryState } from "../../router/router";
import { Check } from "./Check";
import { Choose } from "./Choose";
import { Done } from "./Done";

const kinds: readonly ImportKind[] = ["people", "processes", "groups", "sessions", "attendance"];

export default function Import() {
  const [asked, setKind] = useQueryState<ImportKind>("kind", "people");
  const [given] = useQueryState("session", "");
  const known = kinds.find((one) => one === asked) ?? "people";
  // Attendance belongs to a session: without one there is nothing to import it into.
  const kind = known === "attendance" && !given ? "people" : known;
  const session = kind === "attendance" ? given : undefined;
  // Another kind begins anew: what was chosen or done for the last one says nothing here.
  return <Steps key={`${kind}/${session ?? ""}`} kind={kind} session={session} onKind={setKind} />;
}

interface StepsProps {
  kind: ImportKind;
  session: string | undefined;
  onKind: (kind: ImportKind) => void;
}

function Steps({ kind, session, onKind }: StepsProps) {
  const [file, setFile] = useState<FileChoice | null>(null);
  const [done, setDone] = useState<ImportDone | null>(null);
  const choose = async () => {
    const chosen = await pickFileToOpen("table").catch(() => null);
    if (!chosen) return;
    setDone(null);
    setFile(chosen);
  };
  if (done && file)
    return (
      <Done kind={kind} session={session} name={file.name} done={done} onAnother={() => void choose()} />
    );
  if (file)
    return (
      <Check
        key={`${kind}/${file.file}`}
        kind={kind}
        session={session}
        file={file}
        onAnother={() => void choose()}
        onDone={setDone}
      />
    );
  return <Choose kind={kind} session={session} onKind={onKind} onChoose={() => void choose()} />;
}
