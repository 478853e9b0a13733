"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { SignInInput } from "@/lib/auth/schema";
import { signIn } from "@/lib/auth/sign-in";

export const signInAction = formAction(
  SignInInput,
  async (_nobody, input) => {
    await signIn({ provider: "password", ...input });
    redirect("/studies");
  },
  "anyone",
);
