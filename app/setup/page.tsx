import type { Metadata } from "next";
import { PlainPage } from "@/components/shell/plain-page";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { hasAdministrator, isFirstRunToken } from "@/lib/auth/first-run";
import { SetupQuery } from "@/lib/auth/schema";
import { createFirstAdministratorAction } from "./actions";

// The link's token must not travel on in a Referer header.
export const metadata: Metadata = { title: "Set up", referrer: "no-referrer" };

interface Props {
  searchParams: Promise<unknown>;
}

export default async function SetupPage({ searchParams }: Props) {
  const { token } = SetupQuery.parse(await searchParams);
  if (await hasAdministrator()) return <AlreadySetUp />;
  if (token === "") return <NoLink />;
  if (!(await isFirstRunToken(token))) return <LinkTooOld />;
  return (
    <PlainPage
      title="Set up Evenhand"
      intro="You become the administrator: you can add researchers and see every study."
    >
      <ActionForm action={createFirstAdministratorAction}>
        <input type="hidden" name="token" value={token} />
        <TextInput label="Your name" name="name" autoComplete="name" required />
        <TextInput
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          required
          hint="You sign in with it. Nothing is sent to it."
        />
        <TextInput
          label="Password"
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={10}
          required
          hint="At least 10 characters."
        />
        <SubmitButton>Create the administrator</SubmitButton>
      </ActionForm>
    </PlainPage>
  );
}

function AlreadySetUp() {
  return (
    <PlainPage title="Already set up" intro="There is an administrator, so the set-up link has done its work.">
      <ButtonLink href="/sign-in" variant="primary">
        Sign in
      </ButtonLink>
    </PlainPage>
  );
}

function NoLink() {
  return (
    <PlainPage
      title="Nobody has set up this server yet"
      intro="Open the one-time link that it printed when it started: it makes you the administrator."
    >
      {null}
    </PlainPage>
  );
}

function LinkTooOld() {
  return (
    <PlainPage
      title="This link does not work"
      intro="It has been used or is more than a day old. Start the server again: it prints a new one."
    >
      {null}
    </PlainPage>
  );
}
