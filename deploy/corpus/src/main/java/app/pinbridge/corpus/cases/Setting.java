package app.pinbridge.corpus.cases;

import app.pinbridge.corpus.names.Person;
import app.pinbridge.corpus.world.Backdrop;
import app.pinbridge.corpus.world.Employee;
import app.pinbridge.corpus.world.Scene;
import app.pinbridge.corpus.world.Stage;
import app.pinbridge.corpus.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a case is built.
 *
 * @param scene an interview and its call, in agreement
 */
record Setting(World world, Stage stage, Backdrop backdrop, Scene scene) {

    /** The same scene with another candidate in place of the first. */
    Scene recast(Person candidate) {
        world.forget(scene.call());
        world.forget(scene.booking());
        world.forget(scene.applicant());
        return stage.scene(scene.job(), world.apply(candidate, scene.job()), scene.interviewers(), scene.slot());
    }

    /** The same scene with so many interviewers. */
    Scene panel(int size) {
        world.forget(scene.call());
        world.forget(scene.booking());
        List<Employee> panel = new ArrayList<>(scene.interviewers());
        while (panel.size() < size) {
            panel.add(colleague());
        }
        return stage.scene(scene.job(), scene.applicant(), panel.subList(0, size), scene.slot());
    }

    /** Another colleague, who has nothing else around the scene's time. */
    Employee colleague() {
        Employee colleague = world.employee();
        stage.keepFree(List.of(colleague), scene.slot());
        return colleague;
    }

    /** Throws a coin. */
    boolean coin() {
        return world.dice.chance(50);
    }
}
