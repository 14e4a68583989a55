import { createFileRoute } from "@tanstack/react-router";
import { UserPage } from "@/features/users/user-page";
import { allowConsole } from "@/lib/guard";

export const Route = createFileRoute("/_authed/users/$id")({
  beforeLoad: allowConsole("users.manage"),
  component: function User() {
    return <UserPage id={Number(Route.useParams().id)} />;
  },
});
