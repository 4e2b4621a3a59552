/**
 * Importing people, processes, groups, sessions or a list of another screen from a file: choose, check, import.
 *
 * Owns the steps and what was decided. Deliberately writes nothing before "Import" is pressed.
 */
import { useState } from "react";
import type { FileChoice, ImportDone, ImportKind, ImportPreview } from "../../api/types";
import { pickFileToOpen } from "../../platform/dialogs";
import { usePlace, useQueryState } from "../../router/router";
import { Check } from "./Check";
import { Choose } from "./Choose";
import { Done } from "./Done";
import { aboutIn, type About } from "./places";

export default function Import() {
  const [, setKind] = useQueryState("kind", "people");
  const about = aboutIn(usePlace().query);
  // Another kind begins anew: what was chosen or done for the last one says nothing here.
  const key = `${about.kind}/${about.session ?? about.pulse ?? ""}`;
  return <Steps key={key} about={about} onKind={setKind} />;
}

interface StepsProps {
  about: About;
  onKind: (kind: ImportKind) => void;
}

function Steps({ about, onKind }: StepsProps) {
  const [file, setFile] = useState<FileChoice | null>(null);
  const [done, setDone] = useState<{ done: ImportDone; preview: ImportPreview } | null>(null);
  const choose = async () => {
    const chosen = await pickFileToOpen(about.kind === "milestones" ? "milestones" : "table").catch(
      () => null,
    );
    if (!chosen) return;
    setDone(null);
    setFile(chosen);
  };
  if (done && file) return <Done about={about} name={file.name} {...done} onAnother={() => void choose()} />;
  if (file)
    return (
      <Check
        key={`${about.kind}/${file.file}`}
        about={about}
        file={file}
        onAnother={() => void choose()}
        onDone={(what, preview) => setDone({ done: what, preview })}
      />
    );
  return <Choose about={about} onKind={onKind} onChoose={() => void choose()} />;
}
