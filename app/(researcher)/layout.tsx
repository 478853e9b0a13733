import type { ReactNode } from "react";
import { AccountMenu } from "@/components/shell/account-menu";
import { MenuButton, MenuLink } from "@/components/shell/menu-items";
import { TopBar } from "@/components/shell/top-bar";
import { ToastProvider } from "@/components/ui/toast";
import { getAccount } from "@/lib/auth/queries";
import { pageActor } from "@/lib/page";
import { signOutAction } from "./actions";

export default async function ResearcherLayout({ children }: { children: ReactNode }) {
  const actor = await pageActor();
  const account = await getAccount(actor);
  const links = [
    { href: "/studies", label: "Studies" },
    { href: "/endpoints", label: "Endpoints" },
  ];
  if (actor.role === "administrator") links.push({ href: "/users", label: "Users" });
  return (
    <ToastProvider>
      <TopBar
        links={links}
        account={
          <AccountMenu name={account.name} email={account.email}>
            <MenuLink href="/account">Your account</MenuLink>
            <form action={signOutAction}>
              <MenuButton>Sign out</MenuButton>
            </form>
          </AccountMenu>
        }
      />
      {children}
    </ToastProvider>
  );
}
