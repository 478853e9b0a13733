import { z } from "zod";

export const Role = z.enum(["administrator", "researcher", "annotator"]);
export type Role = z.infer<typeof Role>;

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("Write an e-mail address, like name@example.org.").max(254));
export const NewPassword = z.string().min(10, "Use at least 10 characters.").max(200, "Use at most 200 characters.");
export const PersonName = z
  .string()
  .trim()
  .min(1, "Write a name.")
  .max(80, "Use at most 80 characters.")
  // Control and bidi characters would let one name pass for another.
  .regex(/^[^\p{Cc}\p{Cf}\p{Co}\p{Cn}]*$/u, "Use letters, digits and ordinary punctuation only.");

export const SignInInput = z.object({ email: Email, password: z.string().min(1, "Write your password.").max(200) });
export type SignInInput = z.infer<typeof SignInInput>;

export const FirstAdministratorInput = z.object({
  token: z.string().min(1).max(200),
  name: PersonName,
  email: Email,
  password: NewPassword,
});
export type FirstAdministratorInput = z.infer<typeof FirstAdministratorInput>;

export const NewUserInput = z.object({
  name: PersonName,
  email: Email,
  password: NewPassword,
  role: z.enum(["administrator", "researcher"]),
});
export type NewUserInput = z.infer<typeof NewUserInput>;

export const ChangePasswordInput = z.object({
  current: z.string().min(1, "Write your current password.").max(200),
  next: NewPassword,
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

/** Of the set-up link; anything odd is an empty token, which no link has. */
export const SetupQuery = z.object({ token: z.string().max(200).catch("").default("") });
export type SetupQuery = z.infer<typeof SetupQuery>;

export const UserRef = z.object({
  userId: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .transform(BigInt),
});
export type UserRef = z.infer<typeof UserRef>;
