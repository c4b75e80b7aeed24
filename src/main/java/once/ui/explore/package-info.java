/// Every schedule the environment allows: all outcomes, what holds in all of them, and questions that they answer.
package once.ui.explore;
