import { ActionForm } from "@/components/ui/action-form";
import { Chip } from "@/components/ui/chip";
import type { FormAction } from "@/components/ui/form-action";
import { formatCount } from "@/components/ui/format-number";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";

export interface UserRow {
  id: string;
  name: string;
  email: string;
  role: string;
  createdAt: Date;
  disabledAt: Date | null;
  studies: number;
}

interface Props {
  users: readonly UserRow[];
  ownId: string;
  disable: FormAction;
  enable: FormAction;
  endSessions: FormAction;
}

export function UsersTable({ users, ownId, disable, enable, endSessions }: Props) {
  return (
    <Table
      caption="Accounts"
      captionHidden
      columns={[
        { header: "name" },
        { header: "e-mail" },
        { header: "role" },
        { header: "studies", numeric: true },
        { header: "since" },
        { header: <span className="sr-only">actions</span> },
      ]}
      rows={users.map((user) => ({
        key: user.id,
        cells: [
          <span key="name" className="flex flex-wrap items-center gap-2">
            {user.name}
            {user.disabledAt && <Chip tone="warn">disabled</Chip>}
          </span>,
          user.email,
          user.role,
          formatCount(user.studies),
          user.createdAt.toISOString().slice(0, 10),
          user.id === ownId ? (
            <span key="you" className="text-mute">
              you
            </span>
          ) : (
            <span key="actions" className="flex flex-wrap justify-end gap-1">
              {!user.disabledAt && <UserButton user={user} action={endSessions} label="Sign out" done="Signed out." />}
              <UserButton
                user={user}
                action={user.disabledAt ? enable : disable}
                label={user.disabledAt ? "Enable" : "Disable"}
              />
            </span>
          ),
        ],
      }))}
    />
  );
}

interface UserButtonProps {
  user: UserRow;
  action: FormAction;
  label: string;
  done?: string;
}

function UserButton({ user, action, label, done }: UserButtonProps) {
  return (
    <ActionForm action={action} done={done} className="grid gap-1">
      <input type="hidden" name="userId" value={user.id} />
      <SubmitButton variant="secondary" size="small" aria-label={`${label}: ${user.name}`}>
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
