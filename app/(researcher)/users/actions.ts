"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/action";
import { createUser } from "@/lib/auth/create-user";
import { disableUser } from "@/lib/auth/disable-user";
import { enableUser } from "@/lib/auth/enable-user";
import { endSessions } from "@/lib/auth/end-sessions";
import { NewUserInput, UserRef } from "@/lib/auth/schema";

export const createUserAction = formAction(
  NewUserInput,
  async (actor, input) => {
    await createUser(actor, input);
    revalidatePath("/users");
  },
  ["administrator"],
);

export const disableUserAction = formAction(
  UserRef,
  async (actor, { userId }) => {
    await disableUser(actor, userId);
    revalidatePath("/users");
  },
  ["administrator"],
);

export const enableUserAction = formAction(
  UserRef,
  async (actor, { userId }) => {
    await enableUser(actor, userId);
    revalidatePath("/users");
  },
  ["administrator"],
);

export const endSessionsAction = formAction(
  UserRef,
  async (actor, { userId }) => {
    await endSessions(actor, userId);
  },
  ["administrator"],
);
