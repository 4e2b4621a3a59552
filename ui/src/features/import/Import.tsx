/**
 * Importing people, processes or groups from a file: choose, check, import.
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

const kinds: readonly ImportKind[] = ["people", "processes", "groups"];

export default function Import() {
  const [asked, setKind] = useQueryState<ImportKind>("kind", "people");
  const kind = kinds.find((one) => one === asked) ?? "people";
  // Another kind begins anew: what was chosen or done for the last one says nothing here.
  return <Steps key={kind} kind={kind} onKind={setKind} />;
}

function Steps({ kind, onKind }: { kind: ImportKind; onKind: (kind: ImportKind) => void }) {
  const [file, setFile] = useState<FileChoice | null>(null);
  const [done, setDone] = useState<ImportDone | null>(null);
  const choose = async () => {
    const chosen = await pickFileToOpen("table").catch(() => null);
    if (!chosen) return;
    setDone(null);
    setFile(chosen);
  };
  if (done && file) return <Done kind={kind} name={file.name} done={done} onAnother={() => void choose()} />;
  if (file)
    return (
      <Check
        key={`${kind}/${file.file}`}
        kind={kind}
        file={file}
        onAnother={() => void choose()}
        onDone={setDone}
      />
    );
  return <Choose kind={kind} onKind={onKind} onChoose={() => void choose()} />;
}
