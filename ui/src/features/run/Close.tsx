/**
 * Closing a session: what is still open, what it will count as, and one clear Close.
 *
 * Owns the ratings and the rebookings that are chosen here. What they mean is reckoned by the program.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useState } from "react";
import type { ClosePreview, RatingGive, RunRoom } from "../../api/types";
import { Card, Figure, Figures } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { FormError } from "../../components/Form";
import { LoadError } from "../../components/LoadError";
import { Page } from "../../components/Page";
import { FiguresSkeleton, RowsSkeleton } from "../../components/Skeletons";
import { useDraft } from "../../components/useDraft";
import type { ScreenProps } from "../../frame/screens";
import { formatNumber, say } from "../../messages/catalogue";
import { Text, useText } from "../../messages/Text";
import { useChange, useCommand } from "../../platform/query";
import { href } from "../../router/router";
import { NoShows, Ratings, StillOpen } from "./CloseSections";
import { placeOf, trainersOf, turnoutOf, type Turnout } from "./run";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "12px", maxWidth: "980px" },
  what: { margin: 0, fontSize: "13px", lineHeight: "19px" },
  foot: {
    position: "sticky",
    // As far as the page scrolls: nothing shows through below.
    bottom: "-18px",
    marginBottom: "-18px",
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    alignItems: "center",
    gap: "12px",
    padding: "12px 0 18px",
    fontSize: "13px",
    color: tokens.colorNeutralForeground3,
  },
  words: { flexGrow: 1 },
});

/** What is chosen before closing. */
export interface Choices {
  /** By trainer. */
  ratings: Record<string, { rating: number | null; note: string }>;
  /** People who are not to be seated in the session proposed. */
  left: string[];
}

export default function Close({ params }: ScreenProps) {
  const t = useText();
  const id = params["id"] ?? "";
  const room = useCommand("room_get", { id }, { reads: ["room", "sessions", "people"] });
  const [done, setDone] = useState<{ attended: number; expected: number; rebooked: number } | null>(null);
  const session = room.data?.session;
  const closed = done !== null || room.data?.closed === true;
  const preview = useCommand("close_preview", { id }, { enabled: room.data !== undefined && !closed });
  // What closing would mean is refused once it is closed, here or elsewhere: that is no failure of this screen.
  const error = room.error ?? (closed ? null : preview.error);
  const ready = closed || preview.data !== undefined || error !== null;
  const subtitle = session
    ? [session.module.name, placeOf(session), trainersOf(session)].filter(Boolean).join(" · ")
    : "";
  return (
    <Page
      name="close"
      title={t(closed ? "close-done-title" : "close-title")}
      subtitle={subtitle}
      ready={ready}
      actions={
        closed ? null : (
          <Button as="a" icon={<ArrowLeftRegular />} href={href(`/run/${id}`)}>
            <Text id="close-back" />
          </Button>
        )
      }
    >
      <LoadError error={error} onRetry={() => void (room.error ? room : preview).refetch()} />
      {closed && room.data ? (
        <Done room={room.data} done={done} />
      ) : room.data && preview.data ? (
        <Closing room={room.data} preview={preview.data} onDone={setDone} />
      ) : error ? null : (
        <>
          <FiguresSkeleton figures={3} />
          <RowsSkeleton rows={8} />
        </>
      )}
    </Page>
  );
}

interface ClosingProps {
  room: RunRoom;
  preview: ClosePreview;
  onDone: (done: { attended: number; expected: number; rebooked: number }) => void;
}

function Closing({ room, preview, onDone }: ClosingProps) {
  const styles = useStyles();
  const t = useText();
  const session = room.session.id;
  const draft = useDraft<Choices>(`run/${session}/close`, { ratings: {}, left: [] });
  const { ratings, left } = draft.value;
  const rebook = preview.no_shows.flatMap(({ person, next }) =>
    next && !left.includes(person.id) ? [{ person: person.id, session: next.id }] : [],
  );
  const turnout = turnoutOf(room.people);
  const close = useChange("session_close", {
    ownErrors: true,
    onDone: () => {
      draft.clear();
      onDone({ attended: turnout.there, expected: turnout.expected, rebooked: rebook.length });
    },
  });
  const given: RatingGive[] = preview.trainers
    .filter(({ role }) => role !== "observer")
    .map(({ trainer, rating, note }) => ({
      trainer: trainer.id,
      rating: ratings[trainer.id]?.rating ?? rating,
      note: ratings[trainer.id]?.note ?? note,
    }));
  return (
    <div className={styles.column}>
      <TurnoutFigures turnout={turnout} rebooked={rebook.length} />
      <StillOpen room={room} preview={preview} />
      <NoShows
        noShows={preview.no_shows}
        left={left}
        onLeft={(next) => draft.set((now) => ({ ...now, left: next }))}
      />
      <Ratings
        trainers={preview.trainers}
        ratings={ratings}
        onRate={(trainer, part) =>
          draft.set((now) => ({
            ...now,
            ratings: {
              ...now.ratings,
              [trainer.trainer.id]: {
                rating: trainer.rating,
                note: trainer.note,
                ...now.ratings[trainer.trainer.id],
                ...part,
              },
            },
          }))
        }
      />
      <Card title={t("close-feedback")}>
        <p className={styles.what}>{say(preview.feedback)}</p>
      </Card>
      <FormError error={close.error} also={["ratings", "rating", "rebook", "note", "session"]} />
      <div className={styles.foot}>
        <span className={styles.words}>
          <Text id="close-reopen-hint" />
        </span>
        <Button
          appearance="primary"
          disabled={close.pending}
          onClick={() => void close.run({ session, ratings: given, rebook })}
        >
          <Text id="close-do" />
        </Button>
      </div>
    </div>
  );
}

/** Everybody with a seat stands in one of these; who came without one is said beside. */
function TurnoutFigures({ turnout, rebooked }: { turnout: Turnout; rebooked: number }) {
  const t = useText();
  const { there, expected, alternative, unmarked, away, walkIns } = turnout;
  return (
    <Figures>
      <Figure
        compact
        name={t("close-attended")}
        number={formatNumber(there)}
        of={t("close-attended-of", { expected })}
        tone="good"
        explains={walkIns > 0 ? t("close-attended-walk-ins", { count: walkIns }) : t("close-attended-seated")}
      />
      {alternative > 0 ? (
        <Figure
          compact
          name={t("close-alternative")}
          number={formatNumber(alternative)}
          explains={t("close-alternative-explains")}
        />
      ) : null}
      <Figure
        compact
        name={t("close-unmarked")}
        number={formatNumber(unmarked)}
        tone={unmarked > 0 ? "warn" : "neutral"}
        explains={t(unmarked > 0 ? "close-unmarked-explains" : "close-unmarked-none")}
      />
      <Figure
        compact
        name={t("close-no-shows")}
        number={formatNumber(away)}
        tone="neutral"
        explains={t("close-no-shows-explains", { count: rebooked })}
      />
    </Figures>
  );
}

function Done({
  room,
  done,
}: {
  room: RunRoom;
  done: { attended: number; expected: number; rebooked: number } | null;
}) {
  const t = useText();
  const { session } = room;
  return (
    <Card>
      <EmptyState
        title={
          done ? t("close-done", { attended: done.attended, expected: done.expected }) : t("close-already")
        }
        body={
          done && done.rebooked > 0
            ? t("close-done-rebooked", { count: done.rebooked })
            : t("close-done-body")
        }
        action={
          <>
            <Button appearance="primary" as="a" href={href("/completion", { module: session.module.id })}>
              <Text id="close-to-completion" />
            </Button>
            <Button as="a" href={href(`/sessions/${session.id}`)}>
              <Text id="close-to-session" />
            </Button>
          </>
        }
      />
    </Card>
  );
}
