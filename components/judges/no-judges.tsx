import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { NoEndpoints } from "./no-endpoints";

interface Props {
  path: string;
  canEdit: boolean;
  hasEndpoints: boolean;
}

/** Leads on: first somewhere to ask, then a judge. */
export function NoJudges({ path, canEdit, hasEndpoints }: Props) {
  if (canEdit && !hasEndpoints) return <NoEndpoints />;
  return (
    <EmptyState
      title="No judge yet"
      action={
        canEdit && (
          <ButtonLink href={`${path}/new`} variant="primary">
            New judge
          </ButtonLink>
        )
      }
    >
      <p>
        A judge compares the same pairs as your annotators, each in both orders, so that you can see how often it agrees
        with them, and how often it only likes what stands first.
      </p>
    </EmptyState>
  );
}
