import ArgumentParser
import Configuration
@main
struct Hocket: AsyncParsableCommand {
}
