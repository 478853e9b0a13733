import { ActionForm } from "@/components/ui/action-form";
import { Chip } from "@/components/ui/chip";
import { CopyField } from "@/components/ui/copy-field";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount, formatCounted } from "@/components/ui/format-number";
import { SubmitButton } from "@/components/ui/submit-button";
import type { InviteRow } from "@/lib/participants/schema";

const states = { expired: "expired", revoked: "revoked", used_up: "used up" };

interface Props {
  studyId: string;
  invites: readonly InviteRow[];
  /** Null for who may only read. */
  revoke: FormAction | null;
}

export function InvitesList({ studyId, invites, revoke }: Props) {
  return (
    <ul className="grid divide-y">
      {invites.map((invite) => (
        <li key={invite.id} className="grid gap-2 py-3 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="flex min-w-0 flex-wrap items-center gap-2">
              <span className="font-medium wrap-anywhere">{nameOf(invite)}</span>
              {invite.group && <Chip>{invite.group}</Chip>}
              {invite.state !== "valid" && <Chip tone="warn">{states[invite.state]}</Chip>}
            </span>
            <span className="text-[0.8125rem] text-mute tabular-nums">{usesOf(invite)}</span>
          </div>
          {invite.link && (
            <div className="flex items-start gap-2">
              <div className="min-w-0 flex-1">
                <CopyField label={`Link: ${nameOf(invite)}`} labelHidden value={invite.link} />
              </div>
              {revoke && (
                <ActionForm action={revoke} className="flex-none">
                  <input type="hidden" name="studyId" value={studyId} />
                  <input type="hidden" name="inviteId" value={invite.id} />
                  <SubmitButton variant="quiet" aria-label={`Revoke: ${nameOf(invite)}`}>
                    Revoke
                  </SubmitButton>
                </ActionForm>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function nameOf({ id, label, kind }: InviteRow): string {
  return label ?? `${kind === "single" ? "For one person" : "For many people"}, no. ${id}`;
}

function usesOf({ uses, limit, expiresAt, state }: InviteRow): string {
  const joined =
    limit === null
      ? `${formatCount(uses)} joined`
      : `${formatCount(uses)} of ${formatCounted(limit, "person", "people")} joined`;
  return expiresAt && state === "valid" ? `${joined} · until ${expiresAt.toISOString().slice(0, 10)}` : joined;
}
