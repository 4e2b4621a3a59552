/** The materials of a module: where each stands, who reviews it, when it is needed, and its next step. */
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type { ReactNode } from "react";
import type { ModuleDetail } from "../../api/types";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { DataTable } from "../../components/table/DataTable";
import { Text, useText } from "../../messages/Text";
import { useQueryState } from "../../router/router";
import { useMaterialColumns } from "./materialColumns";
import { MaterialPanel } from "./MaterialPanel";

const NEW = "new";

export function Materials({ detail, tabs }: { detail: ModuleDetail; tabs: ReactNode }) {
  const t = useText();
  const [open, setOpen] = useQueryState("material", "");
  const columns = useMaterialColumns();
  const { row, materials } = detail;
  const add = (
    <Button size="small" icon={<AddRegular />} onClick={() => setOpen(NEW)}>
      <Text id="modules-material-add" />
    </Button>
  );
  const material = materials.find(({ id }) => id === open) ?? null;
  return (
    <>
      <Card fill flush title={tabs} actions={add}>
        <DataTable
          label={t("modules-materials-of", { title: row.title })}
          rows={materials}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => setOpen(id)}
          current={open}
          rowHeight={34}
          empty={
            <EmptyState
              title={t("modules-materials-empty-title")}
              body={t("modules-materials-empty-body")}
              action={add}
            />
          }
        />
      </Card>
      {open === NEW || material ? (
        <MaterialPanel
          key={open}
          module={row.id}
          language={detail.languages[0] ?? "en"}
          largest={detail.largest_file}
          material={material}
          onClose={() => setOpen("")}
        />
      ) : null}
    </>
  );
}
