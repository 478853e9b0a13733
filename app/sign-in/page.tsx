import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainPage } from "@/components/shell/plain-page";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { researchers } from "@/lib/auth/access";
import { hasAdministrator } from "@/lib/auth/first-run";
import { findActor } from "@/lib/auth/session";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  const [actor, ready] = await Promise.all([findActor(), hasAdministrator()]);
  if (actor && researchers.includes(actor.role)) redirect("/studies");
  return (
    <PlainPage title="Sign in" intro="For researchers. Annotators need no password: open the link you were sent.">
      {!ready && (
        <Notice kind="warn" title="Nobody has an account here yet">
          <p>Open the one-time link that the server printed when it started: it makes you the administrator.</p>
        </Notice>
      )}
      <ActionForm action={signInAction}>
        <TextInput label="E-mail" name="email" type="email" autoComplete="username" required />
        <TextInput label="Password" name="password" type="password" autoComplete="current-password" required />
        <SubmitButton>Sign in</SubmitButton>
      </ActionForm>
    </PlainPage>
  );
}
