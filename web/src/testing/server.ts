import { setupServer } from "msw/node";

/** No default answers: each test states what the server says, and an unexpected request fails it. */
export const server = setupServer();
