const folders = ["studies", "account", "users", "setup", "sign-in"];

/** Pages for researchers and administrators. An address with nothing at it may have been mistyped by anyone. */
export function speaksEnglish(path: string): boolean {
  return folders.includes(path.split("/")[1] ?? "");
}
