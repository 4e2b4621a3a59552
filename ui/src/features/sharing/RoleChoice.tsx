/** Choosing what somebody may do, with what each role means. */
import { Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import type { MemberRole } from "../../api/types";
import { useText } from "../../messages/Text";

const ROLES: readonly MemberRole[] = ["superuser", "consultant", "lead"];

const useStyles = makeStyles({
  explains: { display: "block", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

interface RoleChoiceProps {
  label: string;
  value: MemberRole;
  onChange: (role: MemberRole) => void;
}

export function RoleChoice({ label, value, onChange }: RoleChoiceProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onChange={(_, { value: role }) => onChange(role as MemberRole)}
    >
      {ROLES.map((role) => (
        <Radio
          key={role}
          value={role}
          label={
            <>
              {t(`share-role-${role}`)}
              <span className={styles.explains}>{t(`share-role-${role}-explains`)}</span>
            </>
          }
        />
      ))}
    </RadioGroup>
  );
}
