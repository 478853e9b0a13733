import { NavTabs } from "@/components/ui/nav-tabs";

/** The two halves of results: what people said, and how far judges may be trusted beside them. */
export function ResultsTabs({ studyPath }: { studyPath: string }) {
  const tabs = [
    { href: `${studyPath}/results`, label: "Votes" },
    { href: `${studyPath}/results/judges`, label: "Judges beside humans" },
  ];
  return (
    <div className="no-print mb-4 border-b">
      <NavTabs label="Results" tabs={tabs} />
    </div>
  );
}
