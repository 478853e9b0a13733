import type { Messages } from "./catalog";

declare module "use-intl" {
  interface AppConfig {
    Messages: Messages;
  }
}
