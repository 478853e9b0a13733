import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { JudgeVersionCard } from "@/lib/judges/schema";

interface Props {
  version: JudgeVersionCard | undefined;
  /** Null for readers. */
  editPath: string | null;
}

/** Where a run would be started: why this version cannot be asked, and what to do instead. */
export function NotAsked({ version, editPath }: Props) {
  if (!version) return null;
  return (
    <Card title="Run">
      <div className="grid justify-items-start gap-3 text-[0.8125rem]">
        <p>
          {whence(version)} Version {version.version} has no endpoint, so there is nothing to run, try or probe.
        </p>
        {editPath && (
          <>
            <p className="text-mute">
              A new version with an endpoint of yours judges the same comparisons; its editor begins with
              {version.template ? " this template" : " the template that comes with the app"}. What is here stays beside
              it.
            </p>
            <ButtonLink href={editPath} size="small">
              New version with an endpoint
            </ButtonLink>
          </>
        )}
      </div>
    </Card>
  );
}

function whence({ simulated, settings }: JudgeVersionCard): string {
  if (simulated) return "These answers were simulated for the demo.";
  return settings.recorded ? "These answers were recorded elsewhere." : "These answers came from a file.";
}
