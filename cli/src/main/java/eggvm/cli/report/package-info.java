/// What the user sees of a build: stages while it runs, figures at its end.
package eggvm.cli.report;
