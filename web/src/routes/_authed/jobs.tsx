import { createFileRoute } from "@tanstack/react-router";
import type { JobState } from "@/api/types";
import { JobsPage, type JobsSearch } from "@/features/jobs/jobs-page";
import { text } from "@/lib/address";
import { allowConsole } from "@/lib/guard";
import { parsePaging } from "@/lib/paging";

const states: readonly JobState[] = ["queued", "running", "done", "failed"];

export const Route = createFileRoute("/_authed/jobs")({
  validateSearch: (raw: Record<string, unknown>): JobsSearch => ({
    ...parsePaging(raw),
    state: states.find((one) => one === text(raw, "state")),
  }),
  beforeLoad: allowConsole("jobs.manage"),
  component: function Jobs() {
    return <JobsPage search={Route.useSearch()} />;
  },
});
