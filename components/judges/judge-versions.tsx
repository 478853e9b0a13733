import Link from "next/link";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { formatCount, formatShare } from "@/components/ui/format-number";
import type { JudgeCard } from "@/lib/judges/schema";
import { settingsLine } from "./judge-words";
import { ScrolledText } from "./scrolled-text";

/** What each version was made of; none of them ever changes. */
export function JudgeVersions({ path, judge }: { path: string; judge: JudgeCard }) {
  return (
    <Card title="Versions" note="A changed template, endpoint or setting is a new version.">
      <ol className="grid gap-4" reversed>
        {judge.versions.map((version) => (
          <li key={version.id} className="border-t pt-3 text-[0.8125rem] first:border-t-0 first:pt-0">
            <p>
              <strong className="font-semibold">Version {version.version}</strong>
              <span className="text-mute"> · {version.createdAt.slice(0, 10)}</span>
            </p>
            {version.model && (
              <p className="wrap-anywhere">
                {version.model} <span className="text-mute">at {version.endpoint}</span>
              </p>
            )}
            <p className="text-mute">{settingsLine(version)}</p>
            <p className="text-mute">
              {formatCount(version.replies)} replies
              {version.replies > 0 && version.unparsable > 0 && (
                <>
                  , {formatCount(version.unparsable)} of them unparsable (
                  {formatShare(version.unparsable / version.replies)})
                </>
              )}
              {version.replies > 0 && (
                <>
                  {" · "}
                  <Link href={`${path}?version=${version.id}`} className="link">
                    read them
                  </Link>
                </>
              )}
            </p>
            {version.template && (
              <Disclosure summary="Template">
                <ScrolledText label={`Template of version ${version.version}`} text={version.template} exact />
              </Disclosure>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
