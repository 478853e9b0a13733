import type { Metadata } from "next";
import { MethodSections } from "@/components/report/method-sections";
import { PageMain } from "@/components/shell/page-main";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/page";
import { methodSections } from "@/lib/results/methods/method-sections";

export const metadata: Metadata = { title: "Methods" };

export default async function MethodsPage() {
  await pageActor();
  return (
    <PageMain width="narrow">
      <PageHeader title="Methods">What every figure means, how it is computed, and when it may be trusted</PageHeader>
      <MethodSections sections={await methodSections()} />
    </PageMain>
  );
}
