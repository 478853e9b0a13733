"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/lib/action";
import { changePassword } from "@/lib/auth/change-password";
import { endSessions } from "@/lib/auth/end-sessions";
import { ChangePasswordInput } from "@/lib/auth/schema";
import { signIn, signOut } from "@/lib/auth/sign-in";

/** Ends every session; this browser gets a new one. */
export const changePasswordAction = formAction(ChangePasswordInput, async (actor, input) => {
  const { email } = await changePassword(actor, input);
  await signIn({ provider: "password", email, password: input.next });
});

export const endOwnSessionsAction = formAction(z.object({}), async (actor) => {
  await endSessions(actor, actor.id);
  await signOut();
  redirect("/sign-in");
});
