import { createFileRoute } from "@tanstack/react-router";
import { parseUsers } from "@/features/users/search";
import { UsersPage } from "@/features/users/users-page";
import { allowConsole } from "@/lib/guard";

export const Route = createFileRoute("/_authed/users/")({
  validateSearch: parseUsers,
  beforeLoad: allowConsole("users.manage"),
  component: function Users() {
    return <UsersPage search={Route.useSearch()} />;
  },
});
