/// Run-time classes, dispatch, initialisation, reflection.
package eggvm.vm.type;
