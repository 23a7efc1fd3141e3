/** The socket that tests and the load generator use as a client: Node 20 has none of its own. */
export { WebSocket as ClientSocket } from 'ws';
