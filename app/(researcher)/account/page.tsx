import type { Metadata } from "next";
import { PageMain } from "@/components/shell/page-main";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { getAccount } from "@/lib/auth/queries";
import { pageActor } from "@/lib/page";
import { changePasswordAction, endOwnSessionsAction } from "./actions";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const account = await getAccount(await pageActor());
  return (
    <PageMain width="narrow">
      <PageHeader title="Your account">
        {account.name}, {account.email}, {account.role}
      </PageHeader>
      <div className="grid gap-4">
        <Card title="Change your password" note="Every other browser signed in with this account is signed out.">
          <ActionForm action={changePasswordAction} done="Your password is changed.">
            <TextInput
              label="Current password"
              name="current"
              type="password"
              autoComplete="current-password"
              required
            />
            <TextInput
              label="New password"
              name="next"
              type="password"
              autoComplete="new-password"
              minLength={10}
              required
              hint="At least 10 characters."
            />
            <div>
              <SubmitButton>Change password</SubmitButton>
            </div>
          </ActionForm>
        </Card>
        <Card
          title="Sign out everywhere"
          note="Ends every session of this account at once, this one too: for a lost laptop or a shared computer."
        >
          <ActionForm action={endOwnSessionsAction}>
            <div>
              <SubmitButton variant="danger">Sign out everywhere</SubmitButton>
            </div>
          </ActionForm>
        </Card>
      </div>
    </PageMain>
  );
}
