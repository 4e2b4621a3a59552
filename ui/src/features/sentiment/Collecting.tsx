/** The ways in which answers come to an open pulse: from hand to hand, on paper, from a workbook. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { KeyboardRegular } from "@fluentui/react-icons/svg/keyboard";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import { TabletRegular } from "@fluentui/react-icons/svg/tablet";
import { useState, type ReactElement } from "react";
import type { FileChoice, PulseDetail } from "../../api/types";
import { Card } from "../../components/Card";
import { DialogFrame } from "../../components/DialogFrame";
import { FileOutcome } from "../../components/FileDialog";
import { ProgressPanel } from "../../components/ProgressPanel";
import { Text, useText } from "../../messages/Text";
import { pickFileToSave } from "../../platform/dialogs";
import { useJob } from "../../platform/jobs";
import { useChange } from "../../platform/query";
import { href, navigate } from "../../router/router";

const useStyles = makeStyles({
  whole: { flexShrink: 0 },
  ways: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(220px, 1fr))", gap: "12px" },
  way: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "flex-start" },
  head: { display: "flex", gap: "8px", alignItems: "center", margin: 0, fontSize: "13px", fontWeight: 600 },
  icon: { display: "flex", fontSize: "18px", color: tokens.colorBrandForeground1 },
  words: {
    margin: 0,
    fontSize: "12px",
    lineHeight: "17px",
    color: tokens.colorNeutralForeground3,
    flexGrow: 1,
  },
  buttons: { display: "flex", gap: "6px", flexWrap: "wrap" },
});

export function Collecting({ pulse: { row, least } }: { pulse: PulseDetail }) {
  const styles = useStyles();
  const t = useText();
  const way = (id: string, icon: ReactElement, buttons: ReactElement | null) => (
    <div className={styles.way}>
      <h3 className={styles.head}>
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
        {t(`pulse-way-${id}`)}
      </h3>
      <p className={styles.words}>{t(`pulse-way-${id}-body`, { least })}</p>
      <div className={styles.buttons}>{buttons}</div>
    </div>
  );
  return (
    <Card title={t("pulse-collect")} className={styles.whole}>
      <div className={styles.ways}>
        {way(
          "kiosk",
          <TabletRegular />,
          <Button size="small" appearance="primary" onClick={() => navigate(`/pulses/${row.id}/kiosk`)}>
            <Text id="pulse-begin-kiosk" />
          </Button>,
        )}
        {row.anonymous
          ? way(
              "paper",
              <DocumentTextRegular />,
              <>
                <SheetButton id={row.id} name={row.name} />
                <Button size="small" icon={<KeyboardRegular />} onClick={() => navigate("/sentiment/paper")}>
                  <Text id="pulse-type-paper" />
                </Button>
              </>,
            )
          : null}
        {row.made_here
          ? way(
              "forms",
              <ArrowImportRegular />,
              <Button
                size="small"
                onClick={() => navigate(href("/import", { kind: "pulse", pulse: row.id }))}
              >
                <Text id="pulse-import" />
              </Button>,
            )
          : way("elsewhere", <ArrowImportRegular />, null)}
      </div>
    </Card>
  );
}

/** Prints the sheets into a file. */
function SheetButton({ id, name }: { id: string; name: string }) {
  const t = useText();
  const [file, setFile] = useState<FileChoice | null>(null);
  const job = useJob();
  const write = useChange("export_pulse_sheet");
  const run = async () => {
    const plain = name.replaceAll(/[/\\:*?"<>|]/g, " ").trim();
    const chosen = await pickFileToSave("pdf", `${plain}.pdf`).catch(() => null);
    if (!chosen) return;
    setFile(chosen);
    const started = await write.run({ file: chosen.file, pulse: id });
    if (started) job.follow(started.job);
  };
  const close = () => {
    job.reset();
    setFile(null);
  };
  return (
    <>
      <Button size="small" icon={<PrintRegular />} onClick={() => void run()}>
        <Text id="pulse-print" />
      </Button>
      {job.progress ? (
        <DialogFrame
          title={file?.name ?? name}
          width={460}
          onClose={job.running ? undefined : close}
          actions={
            job.running ? null : (
              <Button appearance="primary" onClick={close}>
                <Text id="window-close" />
              </Button>
            )
          }
        >
          {job.running ? (
            <ProgressPanel
              doing={t("pulse-printing")}
              share={job.share}
              onCancel={job.cancel}
              cancelling={job.cancelling}
            />
          ) : (
            <FileOutcome progress={job.progress} file={file} says={t(`pulse-print-${job.progress.state}`)} />
          )}
        </DialogFrame>
      ) : null}
    </>
  );
}
