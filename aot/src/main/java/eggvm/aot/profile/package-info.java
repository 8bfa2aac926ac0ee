/// What a run of the program under HotSpot has shown: which branches it took, which calls it made how often, and for which classes.
package eggvm.aot.profile;
