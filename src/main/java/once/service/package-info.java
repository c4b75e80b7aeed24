/// What the server does for the application, knowing no network: operations, results, and the state they change.
package once.service;
