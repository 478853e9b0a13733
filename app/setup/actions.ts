"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { createFirstAdministrator } from "@/lib/auth/create-first-administrator";
import { FirstAdministratorInput } from "@/lib/auth/schema";
import { signIn } from "@/lib/auth/sign-in";

export const createFirstAdministratorAction = formAction(
  FirstAdministratorInput,
  async (_nobody, input) => {
    await createFirstAdministrator(input);
    await signIn({ provider: "password", email: input.email, password: input.password });
    redirect("/studies");
  },
  "anyone",
);
