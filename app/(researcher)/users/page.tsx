import type { Metadata } from "next";
import { NewUserForm } from "@/components/account/new-user-form";
import { UsersTable } from "@/components/account/users-table";
import { PageMain } from "@/components/shell/page-main";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { listUsers } from "@/lib/auth/queries";
import { pageActor } from "@/lib/page";
import { createUserAction, disableUserAction, enableUserAction, endSessionsAction } from "./actions";

export const metadata: Metadata = { title: "Users" };

export default async function UsersPage() {
  const actor = await pageActor(["administrator"]);
  const users = await listUsers(actor);
  return (
    <PageMain>
      <PageHeader title="Users">
        Administrators see every study; researchers see their own and those shared with them. Annotators are not listed
        here: they join a study by its link.
      </PageHeader>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Card title="Accounts">
          <UsersTable
            users={users}
            ownId={String(actor.id)}
            disable={disableUserAction}
            enable={enableUserAction}
            endSessions={endSessionsAction}
          />
        </Card>
        <Card title="Add a user" note="Tell them the password yourself; they can change it under “Your account”.">
          <NewUserForm create={createUserAction} />
        </Card>
      </div>
    </PageMain>
  );
}
