"use server";

import { redirect } from "next/navigation";
import { signOut } from "@/lib/auth/sign-in";

/** Needs no session: whoever has none is signed out already. */
export async function signOutAction(): Promise<void> {
  await signOut();
  redirect("/sign-in");
}
