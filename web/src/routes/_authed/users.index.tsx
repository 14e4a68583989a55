import { createFileRoute } from "@tanstack/react-router";
import { parseUsers } from "@/features/users/search";
import { UsersPage } from "@/features/users/users-page";
import { allow } from "@/lib/guard";

export const Route = createFileRoute("/_authed/users/")({
  validateSearch: parseUsers,
  beforeLoad: allow("users.manage"),
  component: function Users() {
    return <UsersPage search={Route.useSearch()} />;
  },
});
